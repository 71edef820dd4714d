import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { hrefOf, useKiosk } from './use-kiosk';

/** The way from the fleet to a server's own page. */
export function ServerLink(props: {
  readonly id: number;
  readonly title?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly tabIndex?: number | undefined;
  readonly dir?: 'auto';
  readonly className: string;
  readonly children: ReactNode;
}) {
  const { id, ...rest } = props;
  return <Link href={hrefOf(`/server/${id}`, useKiosk())} {...rest} />;
}
