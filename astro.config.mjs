import { readdirSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { isDated, origin } from './src/site/urls.ts';

/** Starts the development server anew when a file of the content changes: pages are made from all of it. */
const watchContent = {
  name: 'watch-content',
  hooks: {
    'astro:config:setup': ({ command, addWatchFile }) => {
      if (command !== 'dev') return;
      for (const name of readdirSync('content', { recursive: true }))
        addWatchFile(new URL(`content/${name}`, import.meta.url));
    },
  },
};

export default defineConfig({
  site: origin,
  trailingSlash: 'always',
  publicDir: './src/public',
  cacheDir: './.astro/cache',
  // The default, 'jsx', eats the spaces between inline elements.
  compressHTML: true,
  // Pages wait for the disk more than for the processor: four at once halve the time of a build that changes little.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  // Colours of code would be inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  // A strict Content-Security-Policy allows no inline script, however small.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    watchContent,
    mdx(),
    sitemap({
      // Neither what is no page nor what is not the law of today: texts of other days, and the changes between every two days.
      filter: (page) => !/\/404|\/changes\//.test(page) && !isDated(page),
      i18n: { defaultLocale: 'id', locales: { id: 'id', en: 'en' } },
    }),
  ],
  experimental: { incrementalBuild: true },
});
