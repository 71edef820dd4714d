import { lazyPart } from '../ui/lazy-part';
import { PartMissing } from '../ui/part-missing';

/** The table comes with its library when it is asked for. */
export const LazyTable = lazyPart(
  () => import('./table/server-table').then((file) => file.ServerTable),
  PartMissing,
);
