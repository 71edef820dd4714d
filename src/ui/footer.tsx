import { t } from '../i18n';

interface FooterLink {
  readonly label: string;
  readonly url: string;
}

/** What the deployment says at the foot of the page; nothing where it says nothing. */
export function Footer({
  text,
  links,
}: {
  readonly text: string | undefined;
  readonly links: readonly FooterLink[];
}) {
  if (text === undefined && links.length === 0) return null;
  return (
    <footer className="page-foot">
      {text !== undefined && <p className="min-w-0 break-words">{text}</p>}
      {links.length > 0 && (
        <nav aria-label={t('footer.links')} className="flex flex-wrap gap-x-4 gap-y-1 sm:ms-auto">
          {links.map(({ label, url }) => (
            <a
              key={`${label} ${url}`}
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              className="accent-link py-0.5"
            >
              {label}
            </a>
          ))}
        </nav>
      )}
    </footer>
  );
}
