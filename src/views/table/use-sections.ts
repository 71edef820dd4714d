import { useState } from 'react';
import type { Group } from '../../domain/order';

/** Rows that stand together. */
export interface RowSection {
  /** '' where there is no tag, and where the table is not by tag. */
  readonly tag: string;
  /** The servers that have a row. */
  readonly ids: readonly number[];
  /** All of its servers. */
  readonly all: readonly number[];
  /** Whether its rows are shown; undefined: always. */
  readonly open: boolean | undefined;
}

const NONE: readonly string[] = [];

/** The groups with their rows, and what shows or hides the rows of one that may be folded. */
export function useSections(groups: readonly Group[], folded: readonly string[] = NONE) {
  const [opened, setOpened] = useState(NONE);
  const sections = groups.map(({ tag, ids }): RowSection => {
    const open = folded.includes(tag) ? opened.includes(tag) : undefined;
    return { tag, ids: open === false ? [] : ids, all: ids, open };
  });
  const toggle = (tag: string) =>
    setOpened((before) =>
      before.includes(tag) ? before.filter((one) => one !== tag) : [...before, tag],
    );
  return { sections, toggle };
}
