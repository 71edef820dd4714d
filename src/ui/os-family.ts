/** A family of systems that shares a mark; each is a symbol of `os-marks.svg`. */
export type OsFamily =
  | 'alpine'
  | 'arch'
  | 'debian'
  | 'freebsd'
  | 'linux'
  | 'macos'
  | 'openwrt'
  | 'redhat'
  | 'server'
  | 'suse'
  | 'ubuntu'
  | 'windows';

/** By what agents call their platform: a word of os-release's `ID`, or a system's name in full. */
const FAMILIES: readonly (readonly [OsFamily, RegExp])[] = [
  ['windows', /windows/],
  ['macos', /darwin|mac ?os/],
  ['openwrt', /wrt|istoreos|\blede\b/],
  ['ubuntu', /ubuntu|mint|\bpop\b|neon|elementary|zorin/],
  ['debian', /debian|raspbian|devuan|kali|proxmox|armbian|deepin|\buos\b/],
  ['alpine', /alpine|postmarketos/],
  ['arch', /\barch|manjaro|endeavouros|cachyos|garuda|artix|steamos/],
  [
    'redhat',
    /red ?hat|rhel|centos|rocky|alma|fedora|oracle|scientific|amazon|amzn|cloudlinux|anolis|openeuler|opencloudos|tencentos/,
  ],
  ['suse', /suse|\bsle[sd]?\b/],
  ['freebsd', /freebsd|opnsense|pfsense/],
  ['linux', /linux|gentoo|nixos|void|slackware|synology|android|unraid/],
];

/** Whose mark a platform bears; one that is not known, or has no name, is just a server. */
export function osFamily(platform: string | undefined): OsFamily {
  const name = platform?.toLowerCase() ?? '';
  return FAMILIES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'server';
}
