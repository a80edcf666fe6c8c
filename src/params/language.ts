import type { ParamMatcher } from '@sveltejs/kit';

export const match = ((param) => param === 'es' || param === 'en') satisfies ParamMatcher;
