import { describe, expect, it } from 'vitest';
import { filesNamedIn, isLanguage, plainName, readBuild } from './build';

const LISTED = [
  { url: 'index.html', revision: 'a1' },
  { url: 'boot.js', revision: 'b1' },
  { url: 'assets/index-12345678.js', revision: null },
  { url: 'assets/server-view-abcdefgh.js', revision: null },
  { url: 'assets/en.json-Ab_-5678.js', revision: null },
];

describe('a build', () => {
  it('is another one as soon as one of its files is, in whatever order they are listed', () => {
    const { version } = readBuild(LISTED);
    expect(readBuild([...LISTED].reverse()).version).toBe(version);
    const changed = LISTED.map((one) => (one.url === 'boot.js' ? { ...one, revision: 'b2' } : one));
    expect(readBuild(changed).version).not.toBe(version);
    const renamed = LISTED.map(({ url, revision }) => ({
      url: url.replace('5678', '9999'),
      revision,
    }));
    expect(readBuild(renamed).version).not.toBe(version);
  });

  it.each(['/', '/status/'])('needs of its files what its shell names, served under %s', (base) => {
    const html = `<link href="${base}manifest.webmanifest"><script src="${base}boot.js"></script>
      <script type="module" src="${base}assets/index-12345678.js"></script>`;
    expect(filesNamedIn(html, readBuild(LISTED))).toEqual(['boot.js', 'assets/index-12345678.js']);
  });

  it('does not go together with the shell of another one', () => {
    const html = '<script src="/assets/index-87654321.js"></script>';
    expect(() => filesNamedIn(html, readBuild(LISTED))).toThrow('another build');
  });

  it('knows a file of another build by its name', () => {
    expect(plainName('assets/en.json-Ab_-5678.js')).toBe('assets/en.json.js');
    expect(plainName('boot.js')).toBe('boot.js');
    expect(LISTED.filter(({ url }) => isLanguage(url))).toHaveLength(1);
  });
});
