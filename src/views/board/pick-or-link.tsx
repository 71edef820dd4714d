import { CHARTS } from '../../config';
import { useAppState, useSelected } from '../../state/context';
import { ServerLink } from '../server-link';

/** A card's way to its server; while servers are being picked to be compared, what picks this one. */
export function PickOrLink({ id, name }: { readonly id: number; readonly name: string }) {
  const { picked } = useAppState();
  const pressed = useSelected(picked, (ids) => ids?.includes(id));
  if (pressed === undefined) {
    return (
      <ServerLink id={id} title={name} className="card-link">
        {name}
      </ServerLink>
    );
  }
  const pick = () => {
    const others = picked.get()?.filter((one) => one !== id) ?? [];
    picked.set(pressed ? others : [...others, id].slice(0, CHARTS.compared));
  };
  return (
    <button type="button" aria-pressed={pressed} onClick={pick} className="card-link">
      {name}
    </button>
  );
}
