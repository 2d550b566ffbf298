/** What every page runs. It is small: the search and the previews come when they are first needed. */
import { startBothLanguages } from './both-languages.ts';
import { startCite } from './cite.ts';
import { startContents } from './contents.ts';
import { startCopy } from './copy.ts';
import { startLanguageSwitch } from './language-switch.ts';
import { startPreviews } from './previews.ts';
import { startSearch } from './search.ts';
import { startThemeToggle } from './theme-toggle.ts';

startThemeToggle();
startLanguageSwitch();
startBothLanguages();
startContents();
startCite();
startCopy();
startPreviews();
startSearch();
