// How the pages are bundled: one HTML file for each page, and what they load under hashed names in assets/.
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The program that `npm run dev` passes requests on to.
const server = 'http://127.0.0.1:8000';

export default defineConfig({
  base: '/ui/',
  plugins: [react(), compressed()],
  build: {
    // Files are served one by one; none is small enough to be worth a data: address in another.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    rolldownOptions: { input: ['playground.html'] },
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': server, '/ui/gallery.json': server, '/ui/mark.svg': server } },
});

// Leaves FILE.br beside every file that brotli makes smaller, so that the program need not compress at all.
function compressed() {
  const brotli = promisify(brotliCompress);
  let folder;
  return {
    name: 'compressed',
    apply: 'build',
    configResolved(config) {
      folder = path.resolve(config.root, config.build.outDir);
    },
    async closeBundle() {
      for (const name of await readdir(folder, { recursive: true })) {
        if (!/\.(css|html|js|svg|ttf)$/.test(name)) continue;
        const file = path.join(folder, name);
        const bytes = await readFile(file);
        const smaller = await brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
        if (smaller.length < bytes.length) await writeFile(`${file}.br`, smaller);
      }
    },
  };
}
