import type { Reroute } from '@sveltejs/kit';
import { base } from '$app/paths';
import { canonical } from '$lib/text/routes';

/** English addresses are served by the Spanish routes. */
export const reroute: Reroute = ({ url }) => base + canonical(url.pathname);
