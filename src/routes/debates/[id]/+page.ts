import { withFigures } from '$lib/figures/ready';
import type { PageLoad } from './$types';

export const load: PageLoad = ({ data }) => withFigures(data);
