/** What the repository promises about itself: its readmes, its workflows, its dependencies, its guides. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const readmes = ['README.md', 'README.id.md'];

interface Package {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(read('package.json')) as Package;

/** How people call a script. */
const call = (script: string) => (script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`);

/** Folders at the top that are committed. */
function topFolders(): string[] {
  const ignored = new Set(
    read('.gitignore')
      .split('\n')
      .map((line) => line.replace(/\/$/, '')),
  );
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== '.git' && !ignored.has(entry.name))
    .map(({ name }) => name);
}

/** The commands that `.ci/run` runs, in order. */
const steps = [...read('.ci/run').matchAll(/^step (.+)$/gm)].map(([, command]) => command!);

describe.each(readmes)('%s', (readme) => {
  const text = read(readme);

  test('lists every script once, and no other', () => {
    const listed = [...text.matchAll(/^\| `(npm [a-z ]+)`/gm)].map(([, command]) => command);
    expect(listed.sort()).toEqual(Object.keys(manifest.scripts).map(call).sort());
  });

  test('names every top-level folder', () => {
    const missing = topFolders().filter((folder) => !text.includes(`\`${folder}/`));
    expect(missing).toEqual([]);
  });

  test('says exactly what .ci/run does', () => {
    const listed = [...text.matchAll(/^\d\. `([^`]+)` /gm)].map(([, command]) => command);
    expect(listed).toEqual(steps);
  });
});

test('.ci/run runs every kind of check', () => {
  expect(steps.length).toBeGreaterThan(5);
});

test.each([...readmes, 'CONTRIBUTING.md', 'CONTRIBUTING.id.md', 'LICENSE-CONTENT.md'])(
  'every file that %s links to exists',
  (page) => {
    const links = [...read(page).matchAll(/\]\((?!https:)([^)#]+)/g)].map(([, path]) => path!);
    expect(links.filter((path) => !existsSync(join(root, dirname(page), path)))).toEqual([]);
  },
);

describe.each(readdirSync(join(root, '.github/workflows')))('workflow %s', (name) => {
  const text = read(`.github/workflows/${name}`);
  const workflow = parse(text) as { permissions: unknown };

  test('is safe for pull requests from forks', () => {
    expect(text).not.toContain('pull_request_target');
    expect(text).not.toMatch(/\bsecrets\b\./);
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('pins every action by commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.length).toBeGreaterThan(0);
    expect(uses.filter((line) => !/uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('keeps no credentials in the checkout', () => {
    const checkouts = text.match(/actions\/checkout@/g) ?? [];
    expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
  });
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const ranges = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});

test('the lockfile names no registry', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
  const resolved = Object.entries(lock.packages).filter(([, { resolved }]) => /^(?:https?|git)/.test(resolved ?? ''));
  expect(resolved).toEqual([]);
});

describe('guides', () => {
  const slugs = readdirSync(join(root, 'content/guides'));
  const order = (slug: string, lang: string) =>
    (parse(read(`content/guides/${slug}/${lang}.mdx`).split('---\n')[1]!) as { order: number }).order;

  test.each(slugs)('%s is in both languages at the same place in the list', (slug) => {
    expect(order(slug, 'en')).toBe(order(slug, 'id'));
  });

  test('no two have the same place', () => {
    const orders = slugs.map((slug) => order(slug, 'id'));
    expect(new Set(orders).size).toBe(orders.length);
  });
});

describe('tests', () => {
  test('leave no temporary folder behind: what makes one also removes it', () => {
    const makers = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && /\bmkdtemp(?:Sync)?\(join/.test(read(`test/${name}`)))
      .map((name) => name.replaceAll('\\', '/'));
    // The built site is shared by every file of tests.
    expect(makers.sort()).toEqual(['browser/site.ts', 'temporary.ts']);
  });
});
