import { type Summary, summarise } from '../../domain/summary';
import { useFleetPart } from '../use-fleet-part';

/** The fleet's sums, or a tag's ('' is the untagged group); undefined before the first answer. */
export function useSummary(tag: string | undefined): Summary | undefined {
  return useFleetPart((fleet) => {
    if (fleet === undefined || tag === undefined) return fleet?.summary;
    return summarise([...fleet.servers.values()].filter(({ server }) => server.tag === tag));
  });
}
