import { memo } from 'react';
import { CHARTS } from '../config';
import { useAppState, useSelected } from '../state/context';
import type { MarkText } from './mark-text';
import { ServerLink } from './server-link';

/** A server's way to its own page; while servers are being picked to be compared, what picks this one. */
export const PickOrLink = memo(function PickOrLink(props: {
  readonly id: number;
  readonly name: string;
  readonly mark: MarkText | undefined;
  readonly className: string;
  /** More than the name, for readers. */
  readonly label?: string;
  readonly tabIndex?: number;
}) {
  const { id, name, mark, label, tabIndex, className } = props;
  const rest = { 'aria-label': label, tabIndex, className };
  const text = mark ? mark(name, 'name') : name;
  const { picked } = useAppState();
  const pressed = useSelected(picked, (ids) => ids?.includes(id));
  if (pressed === undefined) {
    return (
      <ServerLink id={id} title={label === undefined ? name : undefined} {...rest}>
        {text}
      </ServerLink>
    );
  }
  const pick = () => {
    const others = picked.get()?.filter((one) => one !== id) ?? [];
    picked.set(pressed ? others : [...others, id].slice(0, CHARTS.compared));
  };
  return (
    <button type="button" aria-pressed={pressed} onClick={pick} {...rest}>
      {text}
    </button>
  );
});
