/* IMMEX Atlas, inside the frame: applies the options of the address and tells the host how tall the figure is. */
(function () {
  var doc = document,
    root = doc.documentElement,
    id = root.dataset.figure,
    select = doc.querySelector('select'),
    notice = doc.querySelector('.notice'),
    main = doc.querySelector('main'),
    last = 0,
    asked = 0;

  function options() {
    var found = {};
    location.hash
      .slice(1)
      .split('&')
      .forEach(function (pair) {
        var at = pair.indexOf('=');
        if (at < 1) return;
        try {
          found[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
        } catch (error) {
          found[pair.slice(0, at)] = '?';
        }
      });
    return found;
  }

  /* On change only: a host that answers with a resize must not start a circle. */
  function report() {
    var height = Math.ceil(doc.body.getBoundingClientRect().height);
    if (height === last || height < 1) return;
    last = height;
    if (parent === window) return;
    var ours = {},
      theirs = {};
    ours[id] = theirs[id] = height;
    parent.postMessage({ 'immex-atlas-height': ours, v: 1 }, '*');
    parent.postMessage({ 'datawrapper-height': theirs }, '*');
  }

  function say(failed) {
    notice.hidden = !failed;
    report();
  }

  /* Some hosts unpack a .gz on the way: what it begins with tells. */
  function unpacked(blob) {
    return blob
      .slice(0, 1)
      .text()
      .then(function (first) {
        var plain = first === '{';
        return new Response(plain ? blob : blob.stream().pipeThrough(new DecompressionStream('gzip'))).json();
      });
  }

  function show(key) {
    var turn = ++asked;
    if (key === (root.dataset.shown || root.dataset.option)) return say(false);
    fetch(root.dataset.slices + encodeURIComponent(key) + '.json.gz')
      .then(function (answer) {
        if (!answer.ok) throw new Error(answer.status);
        return answer.blob();
      })
      .then(unpacked)
      .then(function (slice) {
        if (turn !== asked) return;
        var page = new DOMParser().parseFromString(slice.embed[root.lang], 'text/html');
        main.replaceChildren.apply(main, Array.prototype.slice.call(page.body.childNodes));
        root.dataset.shown = key;
        doc.title = main.querySelector('h1').textContent;
        say(false);
      })
      .catch(function () {
        if (turn !== asked) return;
        if (select) select.value = root.dataset.shown || root.dataset.option;
        say(true);
      });
  }

  function apply() {
    var chosen = options(),
      key = chosen.p || chosen.s,
      known;
    if (chosen.t === 'dark' || chosen.t === 'light') root.dataset.theme = chosen.t;
    else delete root.dataset.theme;
    if (chosen.bg === '0') root.dataset.bg = '0';
    else delete root.dataset.bg;
    var wrong = chosen.t && chosen.t !== 'dark' && chosen.t !== 'light' && chosen.t !== 'auto';
    if (select) {
      select.parentNode.hidden = chosen.c === '0';
      known = Array.prototype.some.call(select.options, function (option) {
        return option.value === key;
      });
    }
    if (key && known) {
      select.value = key;
      show(key);
    }
    say((key && !known) || wrong);
  }

  if (select)
    select.addEventListener('change', function () {
      show(select.value);
    });
  window.addEventListener('hashchange', apply);
  if (window.ResizeObserver) new ResizeObserver(report).observe(doc.body);
  else window.addEventListener('resize', report);
  window.addEventListener('load', report);
  apply();
})();
