import { ALL_CARDS_UP_TO } from '../../config';
import { useFleet } from '../../state/context';
import { GroupSection } from './group-section';
import { useVisibleRows } from './use-visible-rows';

/** A section a tag. Small fleets are all in the document; of larger ones, what is near the screen. */
export function Groups({ total }: { readonly total: number }) {
  const groups = useFleet((fleet) => fleet?.groups ?? []);
  const sizes = groups.map((group) => group.ids.length);
  const { ref, windows } = useVisibleRows(sizes, total > ALL_CARDS_UP_TO);
  return (
    <div ref={ref}>
      {groups.map((group, index) => (
        <GroupSection key={`tag:${group.tag}`} group={group} window={windows?.[index]} />
      ))}
    </div>
  );
}
