// How the pages are bundled: one HTML file for each page, and what they load under hashed names in assets/.
import { createHash } from 'node:crypto';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// The program that `npm run dev` passes requests on to.
const server = process.env.SHOWGRAPH ?? 'http://127.0.0.1:8000';

export default defineConfig({
  base: '/ui/',
  plugins: [react(), documents(), addresses(), compressed()],
  build: {
    // Files are served one by one; none is small enough to be worth a data: address in another.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
    // What is bundled was written by others; the help of the explorer leads to who they are.
    license: { fileName: 'licences.txt' },
    rolldownOptions: { input: ['explorer.html', 'playground.html'] },
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
  },
  worker: { format: 'es' },
  server: { proxy: { '/graphql': server, '/ui/gallery.json': server, '/ui/mark.svg': server } },
});

// Makes `{ name, text, hash }` of a GraphQL document. The program has the same file, and finds it by the hash.
function documents() {
  return {
    name: 'documents',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.graphql')) return null;
      const text = await readFile(id, 'utf8');
      const hash = createHash('sha256').update(text).digest('hex');
      const name = /^query (\w+)/m.exec(text)?.[1];
      if (!name) throw new Error(`${id}: it should hold a query with a name`);
      return { code: `export default ${JSON.stringify({ name, text, hash })};`, moduleType: 'js' };
    },
  };
}

// Hands out the explorer at its addresses with `npm run dev`, as the program does.
function addresses() {
  return {
    name: 'addresses',
    configureServer({ middlewares }) {
      middlewares.use((request, _, next) => {
        const isPage = request.headers.accept?.includes('text/html');
        if (isPage && /^\/(?:(?:universe|show|person|character|platform)\/[^/]+)?(?:\?|$)/.test(request.url)) {
          request.url = '/ui/explorer.html';
        }
        next();
      });
    },
  };
}

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
        if (!/\.(css|html|js|svg|ttf|txt)$/.test(name)) continue;
        const file = path.join(folder, name);
        const bytes = await readFile(file);
        const smaller = await brotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });
        if (smaller.length < bytes.length) await writeFile(`${file}.br`, smaller);
      }
    },
  };
}
