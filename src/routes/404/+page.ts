/** Written as 404.html, which static hosts show for any address they do not have: both languages, no script. */
export const prerender = true;
export const trailingSlash = 'never';
export const csr = false;
