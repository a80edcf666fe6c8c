/* IMMEX Atlas, in a host page (optional): gives each frame of the atlas the height that its figure asks for. MIT licence. */
(function () {
  if (window.immexAtlasEmbed) return;
  window.immexAtlasEmbed = 1;
  window.addEventListener('message', function (event) {
    var data = event.data,
      heights = data && typeof data === 'object' && data.v === 1 && data['immex-atlas-height'];
    if (!heights || typeof heights !== 'object') return;
    var frames = document.querySelectorAll('iframe[data-immex-atlas]');
    for (var i = 0; i < frames.length; i++) {
      /* The window that speaks, not the figure's name: the same figure may stand twice in a page. */
      if (frames[i].contentWindow !== event.source) continue;
      var height = Number(heights[frames[i].getAttribute('data-immex-atlas')]);
      if (!(height >= 50 && height <= 5000)) return;
      frames[i].style.aspectRatio = 'auto';
      frames[i].style.minHeight = '0';
      frames[i].style.height = Math.ceil(height) + 'px';
    }
  });
})();
