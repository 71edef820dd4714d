import { createStore } from '../lib/store';

/**
 * How it stands with the service worker: `none`: the browser has none here, or not yet; `refused`: it would not take
 * it; `here`: the page opens without a network.
 */
export const workerState = createStore<'none' | 'refused' | 'here'>('none');
