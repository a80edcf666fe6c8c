/**
 * A page for an address that was never visited, while there is no connection: it says so in the language of the address
 * and lists the pages that can be read. Written here because nothing can be fetched.
 */
export function offlinePage(base: string, pathname: string, kept: readonly Request[]): Response {
  const english = pathname === `${base}/en` || pathname.startsWith(`${base}/en/`);
  const title = english ? 'No connection' : 'Sin conexión';
  const text = english
    ? 'This page has not been visited on this device, so it is not kept here. Check your connection and reload it. These pages can be read now:'
    : 'Esta página no se ha visitado en este dispositivo, así que no está guardada. Revise su conexión y recárguela. Estas páginas se pueden leer ahora:';
  const links = kept
    .map(({ url }) => new URL(url).pathname)
    .filter((path) => path.endsWith('/'))
    .sort()
    .map((path) => `<li><a href="${escape(path)}">${escape(path.slice(base.length))}</a></li>`)
    .join('');
  const html = `<!doctype html><html lang="${english ? 'en' : 'es'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta http-equiv="content-security-policy" content="default-src 'none'"><title>${title} · IMMEX Atlas</title></head><body><main><h1>${title}</h1><p>${text}</p><ul>${links}</ul></main></body></html>`;
  return new Response(html, { status: 503, headers: { 'content-type': 'text/html;charset=utf-8' } });
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
