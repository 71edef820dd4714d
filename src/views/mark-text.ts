import type { ReactNode } from 'react';
import type { TextField } from '../domain/view/query';

/** Marks in one of a server's texts what was searched for. */
export type MarkText = (text: string, field: TextField) => ReactNode;
