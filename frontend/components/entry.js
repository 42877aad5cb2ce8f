// People one by one. What is typed goes to the server at each field, through the outbox.
(() => {
  if (customElements.get('sinergi-entry')) {
    return;
  }
  const h = (tag, attributes = {}, ...children) => {
    const node = document.createElement(tag);
    Object.entries(attributes).forEach(([name, value]) => {
      if (name.startsWith('on')) {
        node.addEventListener(name.slice(2), value);
      } else if (value === true) {
        node.setAttribute(name, '');
      } else if (value !== false && value !== undefined && value !== null) {
        node.setAttribute(name, value);
      }
    });
    node.append(...children.filter((child) => child !== null && child !== undefined));
    return node;
  };
  const BADGES = { DRAFT: 'due-soon', REFUSED: 'overdue', COMPLETE: 'done', WARNED: 'done-late', UNSENT: 'paused' };
  const FIRST = ['nik', 'nama', 'tanggallahir', 'sex', 'status_kerja', 'pekerjaan_id', 'pemberi_kerja'];
  const REST = ['penghasilan', 'desil', 'telepon', 'alamat', 'no_kk'];

  // A number as people write it, as the server takes it; what is not certain stays as typed, and the server refuses it.
  const plain = (typed) => {
    const read = /^(?:rp\.?\s*)?([1-9]\d{0,2}(?:\.\d{3})+|\d+)(?:,(?:0{1,2}|-))?$/i.exec(typed);
    return read ? read[1].replaceAll('.', '') : typed;
  };

  class Entry extends HTMLElement {
    async connectedCallback() {
      const number = this.getAttribute('case');
      this.box = window.sinergiOutbox(number, this.getAttribute('lang'));
      this.people = this.box.people ?? new Map();
      this.box.people = this.people;
      this.status = h('p', { role: 'status', class: 'entry-status' });
      this.notice = h('p', { role: 'alert', class: 'entry-notice', hidden: true });
      this.screen = h('div', { class: 'entry-screen' });
      this.replaceChildren(this.status, this.notice, this.screen);
      this.box.heard = (taken, words) => this.heard(taken, words);
      try {
        this.about = await this.box.load();
        this.about.people.reverse().forEach((person) => this.know(person));
        this.list();
      } catch (failure) {
        this.screen.replaceChildren(h('p', {}, failure.message));
      }
      this.say();
    }

    disconnectedCallback() {
      this.box.heard = (taken) => taken?.forEach((person) => this.know(person));
    }

    word(name, ...args) {
      return args.reduce((text, arg, i) => text.replace(`{${i}}`, arg), this.dataset[name.replace(/-([a-z])/g,
        (_, c) => c.toUpperCase())] ?? name);
    }

    // What the server says of a person counts, but for what is still on its way there.
    know(person) {
      const known = this.people.get(person.id);
      this.people.set(person.id, known && this.box.waiting(person.id) ? { ...person, values: known.values } : person);
    }

    heard(taken, words) {
      taken?.forEach((person) => {
        this.know(person);
        this.savedAt = person.savedAt;
        if (person.state === 'REFUSED' && !this.box.waiting(person.id) && this.current !== person.id) {
          this.warn(this.word('refused', person.values.nama ?? this.word('no-name'), person.issues.map((i) => i.text).join(' ')));
        }
      });
      if (words) {
        this.warn(words);
      }
      if (taken?.length && !this.current) {
        this.list();
      } else if (taken?.length) {
        this.issues();
      }
      this.say();
    }

    warn(words) {
      this.notice.textContent = words;
      this.notice.hidden = false;
    }

    say() {
      const waiting = this.box.pending.length;
      const time = this.savedAt && new Date(this.savedAt).toLocaleTimeString(
        this.lang === 'en' ? 'en-GB' : 'id-ID', { hour: '2-digit', minute: '2-digit', timeZone: this.getAttribute('zone') });
      const say = {
        out: () => [this.word('signed-out', waiting), ' ',
          h('a', { href: 'login', target: '_blank' }, this.word('sign-in')), ' ',
          h('button', { class: 'entry-plain', onclick: () => this.box.again() }, this.word('retry'))],
        refused: () => [this.box.words ?? '', ' ', h('button', { class: 'entry-plain', onclick: () => this.box.flush() }, this.word('retry'))],
        lost: () => [this.word('unsent-lost', waiting), ' ', h('button', { class: 'entry-plain', onclick: () => this.box.flush() }, this.word('retry'))],
        sending: () => [waiting > 2 ? this.word('unsent', waiting) : this.word('sending')],
        idle: () => [waiting ? this.word('unsent', waiting) : time ? this.word('saved', time) : this.word('memory')],
      }[this.box.state]();
      this.status.replaceChildren(...say);
      this.status.dataset.state = this.box.state;
      this.status.dataset.waiting = waiting;
    }

    list() {
      this.current = null;
      const people = [...this.people.values()].reverse();
      const done = people.filter((one) => one.state === 'COMPLETE' || one.state === 'WARNED').length;
      const expected = this.about.expected;
      this.screen.replaceChildren(
        h('p', { class: 'entry-counter' }, expected
          ? this.word('counter-expected', done, expected) : this.word('counter', done)),
        expected ? h('progress', { max: expected, value: done, 'aria-label': this.word('counter-expected', done, expected) }) : null,
        this.about.instructions ? h('p', { class: 'entry-instructions' }, this.about.instructions) : null,
        h('button', { class: 'entry-main', onclick: () => this.open(this.fresh()) }, this.word('next')),
        h('h2', {}, this.word('list')),
        people.length ? h('ul', { class: 'entry-people' }, ...people.map((one) => this.row(one)))
          : h('p', { class: 'entry-none' }, this.word('none-text')));
    }

    row(one) {
      const state = this.box.waiting(one.id) ? 'UNSENT' : one.state;
      const nik = one.values.nik ?? '';
      return h('li', {}, h('button', { onclick: () => this.open(one) },
        h('span', { class: 'entry-name' }, one.values.nama ?? this.word('no-name')),
        h('span', { class: 'entry-nik' }, nik.length === 16 ? nik.slice(0, 4) + '*'.repeat(12) : nik),
        h('span', { class: `state state-${BADGES[state]}` }, this.word(`state-${state.toLowerCase()}`)),
        ...one.issues.map((issue) => h('span', { class: 'entry-issue' }, issue.text))));
    }

    fresh() {
      const one = { id: window.sinergiUuid(), state: 'DRAFT', values: {}, issues: [] };
      this.people.set(one.id, one);
      return one;
    }

    open(one) {
      this.current = one.id;
      this.notice.hidden = true;
      this.screen.replaceChildren(
        h('h2', { tabindex: '-1' }, one.values.nama ?? this.word('new')),
        h('form', { class: 'entry-form', novalidate: true, onsubmit: (event) => this.complete(event) },
          ...FIRST.map((field) => this.field(one, field)),
          h('details', {}, h('summary', {}, this.word('more')), ...REST.map((field) => this.field(one, field))),
          h('button', { class: 'entry-main', type: 'submit' }, this.word('complete')),
          h('button', { class: 'entry-second', type: 'button', onclick: () => this.leave() }, this.word('later'))));
      this.issues();
      this.screen.querySelector('input').focus();
      window.scrollTo(0, 0);
    }

    leave() {
      const one = this.people.get(this.current);
      if (!Object.keys(one.values).length) {
        this.people.delete(one.id);
      }
      this.list();
    }

    field(one, name) {
      const value = one.values[name] ?? '';
      const word = name.replace(/_/g, '-');
      const problem = h('p', { class: 'entry-problem', id: `problem-${name}`, 'data-field': name });
      const listen = (event) => this.typed(name, event.target.value);
      if (name === 'sex' || name === 'status_kerja') {
        const options = name === 'sex' ? ['L', 'P'] : ['1', '2', '3', '4', '5', '6', '7', '8'];
        return h('fieldset', { class: `entry-choices entry-${word}` }, h('legend', {}, this.word(word)),
          ...options.map((option) => h('label', {},
            h('input', { type: 'radio', name, value: option, checked: option === value, onchange: listen }),
            h('span', {}, this.word(name === 'sex' ? `sex-${option.toLowerCase()}` : `status-${option}`)))), problem);
      }
      const shared = { name, id: `field-${name}`, 'aria-describedby': problem.id, onchange: listen };
      let input;
      if (name === 'pekerjaan_id') {
        input = h('select', shared, h('option', { value: '' }, this.word('choose')), ...this.about.occupations.map((one) =>
          h('option', { value: one.id, selected: one.id === value }, one.name)));
      } else {
        const digits = ['nik', 'no_kk', 'penghasilan', 'desil', 'telepon'].includes(name);
        input = h('input', { ...shared, value, type: name === 'tanggallahir' ? 'date' : 'text', autocomplete: 'off',
          inputmode: digits ? 'numeric' : undefined,
          oninput: name === 'nik' ? () => this.checkNik(input) : undefined });
      }
      return h('div', { class: 'entry-field' }, h('label', { for: input.id }, this.word(word)), input, problem);
    }

    typed(name, text) {
      const one = this.people.get(this.current);
      const value = name === 'penghasilan' ? plain(text.trim()) : text.trim();
      if ((one.values[name] ?? '') === value) {
        return;
      }
      one.values[name] = value;
      one.state = 'DRAFT';
      this.box.put(one.id, name, value);
      this.say();
    }

    // As the server will judge it, so that a wrong digit is seen while the card is in the hand.
    checkNik(input) {
      const nik = input.value.trim();
      const wrong = /\D/.test(nik) ? this.word('nik-digits')
        : nik.startsWith('0') ? this.word('nik-temporary')
          : nik.length === 16 && nik.endsWith('0000') ? this.word('nik-serial')
            : nik && nik.length !== 16 ? this.word('nik-length', nik.length) : '';
      this.problem('nik', wrong, !!wrong && nik.length >= 16);
      if (!wrong && nik.length === 16) {
        this.fromNik(nik);
      }
    }

    fromNik(nik) {
      const form = this.screen.querySelector('form');
      const day = Number(nik.slice(6, 8));
      const month = nik.slice(8, 10);
      const year = Number(nik.slice(10, 12));
      const century = year > new Date().getFullYear() % 100 ? 1900 : 2000;
      const date = `${century + year}-${month}-${String(day % 40).padStart(2, '0')}`;
      const exists = new Date(`${date}T00:00:00Z`);
      if (!form.tanggallahir.value && !Number.isNaN(+exists) && exists.toISOString().startsWith(date)) {
        form.tanggallahir.value = date;
        this.typed('tanggallahir', date);
        this.problem('tanggallahir', this.word('from-nik'), false);
      }
      if (![...form.sex].some((choice) => choice.checked)) {
        const sex = day > 40 ? 'P' : 'L';
        [...form.sex].find((choice) => choice.value === sex).checked = true;
        this.typed('sex', sex);
      }
    }

    problem(field, text, wrong) {
      const place = this.screen.querySelector(`[data-field="${field}"]`);
      if (place) {
        place.textContent = text;
        place.classList.toggle('wrong', wrong);
        this.screen.querySelector(`#field-${field}`)?.setAttribute('aria-invalid', String(wrong));
      }
    }

    issues() {
      const one = this.people.get(this.current);
      one.issues.forEach((issue) => this.problem(issue.field, issue.text, one.state === 'REFUSED'));
      const general = one.issues.filter((issue) => !issue.field).map((issue) => issue.text).join(' ');
      if (general) {
        this.warn(general);
      }
    }

    // Goes on at once: what the server says of this person is seen in the list, and named if it was refused.
    complete(event) {
      event.preventDefault();
      const one = this.people.get(this.current);
      this.screen.querySelectorAll('input[type=text], input[type=date]').forEach((input) => this.typed(input.name, input.value));
      const unread = this.screen.querySelector('input[type=date]:invalid');
      if (unread) {
        this.problem(unread.name, this.word('not-a-date'), true);
        unread.focus();
        return;
      }
      if (!one.values.nik || !one.values.nama) {
        const missing = one.values.nik ? 'nama' : 'nik';
        this.problem(missing, this.word('required'), true);
        this.screen.querySelector(`#field-${missing}`).focus();
        return;
      }
      one.issues = [];
      this.box.put(one.id, null, null);
      this.open(this.fresh());
      this.say();
    }
  }

  customElements.define('sinergi-entry', Entry);
})();
