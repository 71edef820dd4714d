/** A control with its label: beside each other where there is room, else one above the other. */
export const FIELD_ROW = 'grid gap-x-6 gap-y-1.5 py-2 sm:grid-cols-[12rem_1fr] sm:items-center';

export const FIELD_LABEL = 'text-ink-2';
