import type { Status } from '../../domain/status';

/** Something that the palette does. */
export interface Command {
  readonly key: string;
  readonly label: string;
  /** What kind of thing it is, or where it belongs. */
  readonly detail: string;
  /** Of a server. */
  readonly status?: Status | undefined;
  readonly known?: boolean;
  readonly run: () => void;
}
