// The floors of docs/architecture: imports go down only.
// main → app → views → {ui, state} → api → domain → {lib, config}
const test = '\\.test\\.tsx?$';

/** What a floor of `src` must not import. */
const forbid = (floor, ...others) => ({
  name: `${floor}-stays-above`,
  severity: 'error',
  from: { path: `^src/${floor}/`, pathNot: test },
  to: { path: others.map((other) => `^src/${other}`) },
});

module.exports = {
  forbidden: [
    forbid('app', 'main\\.tsx'),
    forbid('views', 'main\\.tsx', 'app/'),
    forbid('ui', 'main\\.tsx', 'app/', 'views/', 'state/', 'api/'),
    forbid('state', 'main\\.tsx', 'app/', 'views/', 'ui/'),
    forbid('api', 'main\\.tsx', 'app/', 'views/', 'ui/', 'state/', 'i18n/'),
    forbid('i18n', 'main\\.tsx', 'app/', 'views/', 'ui/', 'state/', 'api/', 'domain/'),
    forbid('domain', 'main\\.tsx', 'app/', 'views/', 'ui/', 'state/', 'api/', 'i18n/'),
    forbid(
      'lib',
      'main\\.tsx',
      'app/',
      'views/',
      'ui/',
      'state/',
      'api/',
      'domain/',
      'i18n/',
      'config',
    ),
    {
      name: 'the-worker-stands-alone',
      comment:
        'It runs beside the page, and outlives it: it knows the contract and what knows nothing of us.',
      severity: 'error',
      from: { path: '^src/sw/', pathNot: test },
      to: { path: '^src/', pathNot: '^src/(sw|lib)/' },
    },
    {
      name: 'nobody-imports-the-worker',
      severity: 'error',
      from: { path: '^(src|proxy|demo|contract)/', pathNot: '^src/sw/' },
      to: { path: '^src/sw/' },
    },
    {
      name: 'views-are-strangers',
      comment: 'No view imports another; what two of them need stands below them.',
      severity: 'error',
      from: { path: '^src/views/([^/]+)/' },
      to: { path: '^src/views/[^/]+/', pathNot: '^src/views/$1/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: test },
      to: { path: 'node_modules' },
    },
    {
      name: 'page-and-proxy-are-strangers',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(proxy|demo)/' },
    },
    {
      name: 'proxy-and-page-are-strangers',
      severity: 'error',
      from: { path: '^(proxy|demo|contract)/' },
      to: { path: '^src/' },
    },
    {
      name: 'demo-knows-nobody',
      severity: 'error',
      from: { path: '^demo/' },
      to: { path: '^proxy/' },
    },
    {
      name: 'no-tests-in-production',
      severity: 'error',
      from: { path: '^(src|proxy|demo|contract)/', pathNot: [test, '/testing/', '/testdata/'] },
      to: { path: ['^(src|proxy)/testing/', '^demo/testdata/', test] },
    },
    {
      name: 'no-node-in-the-page',
      severity: 'error',
      from: { path: '^src/', pathNot: [test, '^src/testing/'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  },
};
