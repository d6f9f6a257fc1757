import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const inverter = fileURLToPath(new URL('./invert-answer.ts', import.meta.url));

/** Flips the answer of one export, named `file#export` (as in TIREK_INVERT); does nothing without a name. */
export function invertPlugin(target: string | undefined = process.env['TIREK_INVERT']): Plugin {
  const [file, name] = (target ?? '').split('#');
  return {
    name: 'tirek-invert',
    enforce: 'pre',
    transform(code, id) {
      if (file === undefined || name === undefined || id.split('?')[0] !== `${root}${file}`) return null;
      return { code: invertedModule(code, name, inverter), map: null };
    },
  };
}

/**
 * The module with its export `name` handed out inverted; within the module the rule stays as it is. A function stays
 * hoisted, as circular imports may need. Throws when there is no such export.
 */
export function invertedModule(code: string, name: string, inverterPath: string): string {
  const asFunction = new RegExp(`^export (async function|function) (${name})\\b`, 'gmu');
  const asConst = new RegExp(`^export const (${name})\\b`, 'gmu');
  const call = `import { invertAnswer as invertAnswer$, invertExport as invertExport$ } from ${JSON.stringify(inverterPath)};`;
  if (asFunction.test(code)) {
    const hoisted = `function inverted$(...given) { return invertAnswer$(${name}(...given)); }`;
    return `${code.replace(asFunction, '$1 $2')}\n${call}\n${hoisted}\nexport { inverted$ as ${name} };\n`;
  }
  if (asConst.test(code)) {
    const held = `const inverted$ = invertExport$(${name});`;
    return `${code.replace(asConst, 'const $1')}\n${call}\n${held}\nexport { inverted$ as ${name} };\n`;
  }
  throw new Error(`no export ${name} to invert`);
}

/** Whether the source exports that name in a form that can be inverted. */
export function hasExport(code: string, name: string): boolean {
  return new RegExp(`^export (async function|function|const) ${name}\\b`, 'mu').test(code);
}
