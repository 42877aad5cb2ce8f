// "/" goes to the search field, from anywhere but a field; Escape closes the sheet of the phone's menu.
(() => {
  if (window.sinergiShell) {
    return;
  }
  window.sinergiShell = true;
  document.addEventListener('keydown', (event) => {
    const target = event.composedPath()[0];
    const inField = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    if (event.key === '/' && !inField && !event.ctrlKey && !event.altKey && !event.metaKey) {
      const search = document.getElementById('search');
      if (search) {
        event.preventDefault();
        search.focus();
      }
    } else if (event.key === 'Escape') {
      const button = document.querySelector('.navigation.open .navigation-rest');
      button?.click();
      button?.focus();
    }
  });
  // The skip link moves the focus; the address stays, because the router would take "#main" for a page.
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('.skip-link')) {
      event.preventDefault();
      document.getElementById('main')?.focus();
    }
  }, true);
})();
