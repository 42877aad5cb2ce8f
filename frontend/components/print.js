// Anything that carries data-print prints the page.
(() => {
  if (window.sinergiPrints) {
    return;
  }
  window.sinergiPrints = true;
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('[data-print]')) {
      window.print();
    }
  });
})();
