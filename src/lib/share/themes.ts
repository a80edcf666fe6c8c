import css from '../ui/theme.css?raw';

export type ThemeName = 'light' | 'dark';

/** Literal value of each design token: pictures that leave the site carry no variables. */
export type Theme = Record<string, string>;

/** The block that holds a theme's tokens in `ui/theme.css`: the first `:root`, and the one that asks for dark. */
const BLOCKS: Record<ThemeName, RegExp> = {
  light: /:root \{([^}]*)\}/,
  dark: /:root\[data-theme='dark'\] \{([^}]*)\}/
};

function read(name: ThemeName): Theme {
  const block = BLOCKS[name].exec(css)?.[1];
  if (!block) throw new Error(`theme.css has no block for the ${name} theme`);
  return Object.fromEntries(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, token = '', value = '']) => [token, value])
  );
}

const light = read('light');

export const themes: Record<ThemeName, Theme> = { light, dark: { ...light, ...read('dark') } };

/** Markup with every `var(--token)` replaced by its value. Throws RangeError for a token that the theme does not have. */
export function withTheme(markup: string, theme: Theme): string {
  return markup.replace(/var\((--[\w-]+)\)/g, (_, token: string) => {
    const value = theme[token];
    if (value === undefined) throw new RangeError(`the theme has no token ${token}`);
    return value.replaceAll('"', "'");
  });
}
