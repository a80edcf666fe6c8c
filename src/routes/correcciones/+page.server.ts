import { corrections } from './corrections.server';

export function load() {
  return { corrections: corrections() };
}
