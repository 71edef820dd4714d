import { CHARTS } from '../config';
import { useAppState, useSelected } from '../state/context';
import { ServerLink } from './server-link';

/** A server's way to its own page; while servers are being picked to be compared, what picks this one. */
export function PickOrLink(props: {
  readonly id: number;
  readonly name: string;
  readonly className: string;
  readonly tabIndex?: number;
}) {
  const { name, ...rest } = props;
  const { id, className, tabIndex } = rest;
  const { picked } = useAppState();
  const pressed = useSelected(picked, (ids) => ids?.includes(id));
  if (pressed === undefined) {
    return (
      <ServerLink title={name} {...rest}>
        {name}
      </ServerLink>
    );
  }
  const pick = () => {
    const others = picked.get()?.filter((one) => one !== id) ?? [];
    picked.set(pressed ? others : [...others, id].slice(0, CHARTS.compared));
  };
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={pick}
      className={className}
      tabIndex={tabIndex}
    >
      {name}
    </button>
  );
}
