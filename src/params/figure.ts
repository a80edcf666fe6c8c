import type { ParamMatcher } from '@sveltejs/kit';
import { FILES } from '$lib/share/files';

/** Endings of the files that stand beside a figure's page. */
export const match = ((param) => FILES.some((format) => format === param)) satisfies ParamMatcher;
