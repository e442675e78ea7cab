// Brings the ready bundles of the packages to where the application serves them, nothing copied by hand; form-js comes as
// modules only and is made into one file. Installs first, when the lock file is newer than what is installed.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const target = resolve(process.argv[2] ?? join(here, '../../../target'));
const installed = join(here, 'node_modules/.package-lock.json');

if (Number(process.versions.node.split('.')[0]) < 20) {
  throw new Error(`Node 20 or later is needed, this is ${process.versions.node}`);
}
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(here, 'package-lock.json')).mtimeMs) {
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    { cwd: here, stdio: 'inherit', shell: process.platform === 'win32' });
  if (npm.status !== 0) {
    process.exit(npm.status ?? 1);
  }
}

const pages = {
  'echarts/dist/echarts.min.js': 'echarts/echarts.min.js',
  'echarts/i18n/langVI.js': 'echarts/langVI.js',
  'echarts/LICENSE': 'echarts/LICENSE',
  'echarts/NOTICE': 'echarts/NOTICE',
  'bpmn-js/dist/bpmn-navigated-viewer.production.min.js': 'bpmn-js/bpmn-navigated-viewer.min.js',
  'bpmn-js/dist/assets/bpmn-js.css': 'bpmn-js/bpmn-js.css',
  'bpmn-js/dist/assets/diagram-js.css': 'bpmn-js/diagram-js.css',
  'bpmn-js/dist/assets/bpmn-font': 'bpmn-js/bpmn-font',
  'bpmn-js/LICENSE': 'bpmn-js/LICENSE',
  'htmx.org/dist/htmx.min.js': 'htmx/htmx.min.js',
  'htmx.org/LICENSE': 'htmx/LICENSE',
  '@bpmn-io/form-js-viewer/dist/assets/form-js.css': 'form-js/form-js.css',
  '@bpmn-io/form-js-viewer/LICENSE': 'form-js/LICENSE',
};
copy(pages, 'classes/static/vendor');
const { buildSync } = await import('esbuild'); // installed just now, perhaps
buildSync({
  entryPoints: [join(here, 'node_modules/@bpmn-io/form-js-viewer/dist/index.es.js')],
  outfile: join(target, 'classes/static/vendor/form-js/form-viewer.js'),
  bundle: true,
  minify: true,
  format: 'esm',
  legalComments: 'eof',
});
copy({ 'axe-core/axe.min.js': 'axe-core/axe.min.js' }, 'test-classes/vendor');

function copy(files, folder) {
  for (const [from, to] of Object.entries(files)) {
    const place = join(target, folder, to);
    mkdirSync(dirname(place), { recursive: true });
    cpSync(join(here, 'node_modules', from), place, { recursive: true });
  }
}
