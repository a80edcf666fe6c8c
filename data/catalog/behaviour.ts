import { fileURLToPath } from 'node:url';
import { BEHAVIOUR } from '../../src/lib/model/behaviour';
import { readParameterFile, type ModelParameter } from './footprint';

/** The parameters of `behaviour.yaml`, validated; each has one range for the country, and the model asks for every one. */
export function readBehaviourParameters(): ModelParameter[] {
  const parameters = readParameterFile(fileURLToPath(new URL('behaviour.yaml', import.meta.url)));
  const ids = parameters.map(({ id }) => id);
  const wrong = [
    ...BEHAVIOUR.filter((id) => !ids.includes(id)).map((id) => `${id} is missing`),
    ...ids.filter((id) => !(BEHAVIOUR as readonly string[]).includes(id)).map((id) => `${id} is not asked for`),
    ...parameters.filter(({ range }) => !range).map(({ id }) => `${id} needs a range`)
  ];
  if (wrong.length) throw new Error(`data/catalog/behaviour.yaml: ${wrong.join('; ')}`);
  return parameters;
}
