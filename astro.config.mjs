import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { origin } from './src/site/urls.ts';

export default defineConfig({
  site: origin,
  trailingSlash: 'always',
  publicDir: './src/public',
  cacheDir: './.astro/cache',
  // The default, 'jsx', eats the spaces between inline elements.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Colours of code would be inline styles, which the Content-Security-Policy forbids.
  markdown: { syntaxHighlight: false },
  // A strict Content-Security-Policy allows no inline script, however small.
  vite: { build: { assetsInlineLimit: 0 } },
  integrations: [
    mdx(),
    sitemap({
      filter: (page) => !page.includes('/404'),
      i18n: { defaultLocale: 'id', locales: { id: 'id', en: 'en' } },
    }),
  ],
  experimental: { incrementalBuild: true },
});
