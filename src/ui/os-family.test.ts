import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type OsFamily, osFamily } from './os-family';

const CASES: [string | undefined, OsFamily][] = [
  ['debian', 'debian'],
  ['raspbian', 'debian'],
  ['kali', 'debian'],
  ['Armbian', 'debian'],
  ['ubuntu', 'ubuntu'],
  ['linuxmint', 'ubuntu'],
  ['alpine', 'alpine'],
  ['arch', 'arch'],
  ['archarm', 'arch'],
  ['manjaro-arm', 'arch'],
  ['centos', 'redhat'],
  ['redhat', 'redhat'],
  ['rhel', 'redhat'],
  ['rocky', 'redhat'],
  ['almalinux', 'redhat'],
  ['fedora', 'redhat'],
  ['oracle', 'redhat'],
  ['opensuse', 'suse'],
  ['opensuse-leap', 'suse'],
  ['sles', 'suse'],
  ['freebsd', 'freebsd'],
  ['openwrt', 'openwrt'],
  ['ImmortalWrt', 'openwrt'],
  ['Microsoft Windows Server 2022 Datacenter', 'windows'],
  ['Microsoft Windows 11 Pro', 'windows'],
  ['darwin', 'macos'],
  ['macOS', 'macos'],
  ['gentoo', 'linux'],
  ['linux', 'linux'],
  ['solaris', 'server'],
  ['', 'server'],
  [undefined, 'server'],
];

test.each(CASES)('%j bears the mark of %s', (platform, family) => {
  expect(osFamily(platform)).toBe(family);
});

describe('the drawings', () => {
  const drawn = readFileSync(new URL('./os-marks.svg', import.meta.url), 'utf8');

  test.each([...new Set(CASES.map(([, family]) => family))])('there is one of %s', (family) => {
    expect(drawn).toContain(`<symbol id="${family}"`);
  });

  test('every drawing takes the colour of its text, and nothing from elsewhere', () => {
    expect([...drawn.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour)).toEqual(
      expect.arrayContaining(['currentColor', 'none']),
    );
    expect(drawn).not.toMatch(/#[\da-f]{3,6}"|href|style=|<script/);
  });
});
