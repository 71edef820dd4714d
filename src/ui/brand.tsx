import { useState } from 'react';
import { Icon } from './icon';

/** The deployment's mark beside its title: its own logo, or the pulse. The title says the name. */
export function Brand({
  logo,
  className = 'size-5',
}: {
  /** The logo's address on the page's own origin; undefined: none is configured. */
  readonly logo: string | undefined;
  /** The pulse's size. */
  readonly className?: string;
}) {
  const [broken, setBroken] = useState(false);
  if (logo === undefined || broken) {
    return <Icon name="pulse" className={`brand-mark ${className}`} />;
  }
  return (
    <img
      src={logo}
      alt=""
      className="h-6 w-auto max-w-32 shrink-0 object-contain"
      onError={() => setBroken(true)}
    />
  );
}
