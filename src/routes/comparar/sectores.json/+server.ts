import { json } from '@sveltejs/kit';
import { comparedSectors } from '$lib/profile/compared.server';

export const prerender = true;

/** Every sector as the page that compares them needs it. */
export async function GET() {
  return json(await comparedSectors());
}
