import { describe, expect, it } from 'vitest';
import { type Way, wayOf } from './ladder';

const FILES = ['index.html', 'boot.js', 'assets/index-12345678.js'];

function way(url: string, request: { mode?: RequestMode; method?: string } = {}, scope = '/'): Way {
  const { mode = 'cors', method = 'GET' } = request;
  const asked = { url: `https://a.example${url}`, mode, method };
  return wayOf(asked, `https://a.example${scope}`, (path) => FILES.includes(path));
}

describe('the worker', () => {
  it.each([
    '/api/v1/server/list',
    '/api/v1/server/details?id=1',
    '/api',
    '/config.json',
    '/healthz',
  ])('never touches %s, whoever asks', (url) => {
    expect(way(url)).toBe('network');
    expect(way(url, { mode: 'navigate' })).toBe('network');
    expect(way(`/status${url}`, {}, '/status/')).toBe('network');
  });

  it.each(['/', '/?kiosk=1', '/wall', '/events', '/connect?check', '/server/7'])(
    'opens the page %s from its shell',
    (url) => {
      expect(way(url, { mode: 'navigate' })).toBe('shell');
      expect(way(`/status${url}`, { mode: 'navigate' }, '/status/')).toBe('shell');
    },
  );

  it.each(['/nowhere', '/login', '/dashboard/', '/icon.svg', '/server/x'])(
    'leaves the page %s to its server: it is none of the app',
    (url) => expect(way(url, { mode: 'navigate' })).toBe('network'),
  );

  it('leaves what stands beside its path to others', () => {
    expect(way('/', { mode: 'navigate' }, '/status/')).toBe('network');
    expect(way('/assets/index-12345678.js', {}, '/status/')).toBe('network');
    expect(
      wayOf(
        { url: 'https://b.example/boot.js', mode: 'cors', method: 'GET' },
        'https://a.example/',
        () => true,
      ),
    ).toBe('network');
  });

  it('keeps the files of this build, and those of an earlier one for who still runs it', () => {
    expect(way('/boot.js')).toBe('file');
    expect(way('/assets/index-12345678.js')).toBe('file');
    expect(way('/assets/server-view-older123.js')).toBe('file');
    expect(way('/manifest.webmanifest')).toBe('network');
    expect(way('/brand/logo')).toBe('network');
  });

  it('only reads', () => {
    expect(way('/', { mode: 'navigate', method: 'POST' })).toBe('network');
  });
});
