import type { ReactNode } from 'react';

/** Marks in a server's text what was searched for. */
export type MarkText = (text: string, field: 'name' | 'tag') => ReactNode;
