const OWN_FEATURES = ['autoplay', 'clipboard-write', 'fullscreen', 'screen-wake-lock', 'web-share'];

const FEATURES_OFF = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const PERMISSIONS_POLICY = [
  ...OWN_FEATURES.map((feature) => `${feature}=(self)`),
  ...FEATURES_OFF.map((feature) => `${feature}=()`),
].join(', ');

export interface SecurityOptions {
  /** The CSP's source list for `frame-ancestors`. */
  frameAncestors: string;
  /** Off under Vite's dev server alone, whose hot reload needs inline scripts and styles. */
  csp: boolean;
}

/** The headers that every answer carries, errors included. */
export function securityHeaders(options: SecurityOptions): Record<string, string> {
  const csp = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${options.frameAncestors}`,
  ].join('; ');
  return {
    ...(options.csp ? { 'content-security-policy': csp } : {}),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': PERMISSIONS_POLICY,
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
