// Before the first paint: what the reader chose, and the mark that scripts run.
{
  const { dataset } = document.documentElement;
  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      // Storage can be forbidden; nothing was chosen then.
      return null;
    }
  };
  const theme = kept('theme');
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  // A narrow screen shows one language until the reader asks for both.
  dataset.languages = kept('languages') ?? (matchMedia('(min-width: 56rem)').matches ? 'both' : 'one');
  dataset.scripts = '';
}
