/** The narrative guides, which Astro renders. Everything else on the site comes from the policy. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import type { GuideFrontMatter } from './policy/schema.gen.ts';
import { validatorOf } from './policy/schemas.ts';

/** The JSON Schema is the only truth about the shape; the check `schema` says where a mistake is. */
const frontMatter = z.custom<GuideFrontMatter>(
  (data) => validatorOf('guide')(data),
  'Unexpected front matter, see `npm run check`',
);

export const collections = {
  /** By `<slug>/<language>`. */
  guides: defineCollection({
    loader: glob({
      base: './content/guides',
      pattern: '*/{id,en}.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: frontMatter,
  }),
};
