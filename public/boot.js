// Runs before everything else, in any browser: keep it small and its syntax old.
(function () {
  var root = document.documentElement;

  // The theme stands before the first paint; whoever changes the stored one says so by the event.
  var system = window.matchMedia('(prefers-color-scheme: dark)');
  var said; // by this page: it counts even where nothing can be stored
  function theme() {
    var chosen = said;
    try {
      chosen = chosen || JSON.parse(localStorage.getItem('nezha-status:preferences')).theme;
    } catch (_refused) {
      // Nothing stored, damaged, or storage is refused: the system decides.
    }
    var dark = chosen === 'dark' || (chosen !== 'light' && system.matches);
    root.setAttribute('data-theme', dark ? 'dark' : 'light');
    // The browser's own bars follow a chosen theme, too.
    var bars = document.querySelectorAll('meta[name="theme-color"]');
    [].forEach.call(bars, function (bar) {
      bar.setAttribute('content', dark ? '#0b0e13' : '#f4f5f7');
    });
  }
  theme();
  if (system.addEventListener) system.addEventListener('change', theme);
  window.addEventListener('storage', function () {
    said = undefined;
    theme();
  });
  window.addEventListener('nezha-status:theme', function (event) {
    said = event.detail;
    theme();
  });

  // A token handed over in the address is taken out of it, and out of the history, before anything else runs.
  var leaving;
  function handOver() {
    if (leaving) return;
    var match = /^#(?:.*&)?token=([^&]*)/.exec(location.hash);
    if (!match) return;
    history.replaceState(history.state, '', location.pathname + location.search);
    var token = match[1];
    try {
      token = decodeURIComponent(token);
    } catch (_malformed) {
      // Not percent-encoded: taken as it stands.
    }
    Object.defineProperty(window, 'nezhaStatusHandover', { value: token, configurable: true });
    window.dispatchEvent(new Event('nezha-status:handover'));
  }
  handOver();
  window.addEventListener('hashchange', handOver);

  // A screen that nobody attends, and whose page never came (a file that was lost on the way), tries again; with its
  // token, which nobody has taken up yet.
  var base = document.currentScript.src.replace(/boot\.js.*/, '');
  var attended = !/[?&]kiosk=1/.test(location.search) && !/\/wall\/?$/.test(location.pathname);
  function watch() {
    setTimeout(function () {
      var root = document.getElementById('root');
      if (attended || !root || root.firstChild) return;
      fetch(base.concat('healthz'), { cache: 'no-store' }).then(function (answer) {
        if (!answer.ok) return watch();
        leaving = true;
        var token = window.nezhaStatusHandover;
        if (token) location.replace('#token='.concat(encodeURIComponent(token)));
        location.reload();
      }, watch);
    }, 60000);
  }
  watch();

  // The browser offers to install the page, before anything else runs: the settings pass that on.
  window.addEventListener('beforeinstallprompt', function (event) {
    event.preventDefault();
    Object.defineProperty(window, 'nezhaStatusInstall', { value: event, configurable: true });
    window.dispatchEvent(new Event('nezha-status:install'));
  });

  // The floor: what the page's styles need (Chrome 111, Safari 16.4, Firefox 128).
  var supported =
    window.CSS && CSS.registerProperty && CSS.supports('color', 'color-mix(in srgb, red, blue)');
  if (!supported) {
    root.setAttribute('data-too-old', '');
    document.addEventListener('DOMContentLoaded', function () {
      document.body.textContent =
        'This browser is too old for this page. It needs Chrome or Edge 111, Safari 16.4, Firefox 128, or newer.';
    });
  }

  // The settings and the first answer are asked for while the page's own code is on its way, as that asks for them: with
  // the session that is kept for this dashboard or was handed over, and where no other tab asks.
  var first = 'api/v1/server/details';
  var early = {};
  function ask(path, token) {
    var control = new AbortController();
    var one = { token: token, control: control };
    one.answer = fetch(base.concat(path), {
      headers: token ? { Authorization: token } : {},
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: control.signal,
    });
    early[path] = one;
    return one.answer.then(function (answer) {
      one.at = performance.now();
      return answer;
    });
  }
  // It takes each up once. An answer counts as received then, so one that has waited for a second is asked for anew.
  function takeEarly(path, options) {
    var one = early[path];
    if (one || path === first) early[path] = null;
    if (!one) return one;
    var headers = options.headers || {};
    var abort = one.control.abort.bind(one.control);
    if (one.token !== headers.Authorization || performance.now() - one.at > 1000) return abort();
    if (options.signal) options.signal.addEventListener('abort', abort);
    return one.answer;
  }
  function keptFor(dashboard, storage) {
    var kept = JSON.parse(storage.getItem('nezha-status:session'));
    return kept && kept.dashboardKey === dashboard && kept;
  }
  function askFirst(key) {
    var handed = { token: window.nezhaStatusHandover };
    var own = keptFor(key, sessionStorage) || keptFor(key, localStorage) || handed;
    if (own.token ? !/^[!-~]+$/.test(own.token) : !own.kind) return;
    // Not where the page has asked already.
    if (!(first in early)) ask(first, own.token).catch(function () {});
  }
  if (supported) {
    Object.defineProperty(window, 'nezhaStatusEarly', { value: takeEarly });
    ask('config.json')
      .then(function (answer) {
        return answer.clone().json();
      })
      .then(function (config) {
        function go(now) {
          var led = now.held.some(function (lock) {
            return lock.name.indexOf('nezha-status:lead:') === 0;
          });
          if (!led) askFirst(config.dashboardKey);
        }
        if (navigator.locks) return navigator.locks.query().then(go);
        go({ held: [] });
      })
      .catch(function () {
        // The page asks for itself.
      });
  }
})();
