(function () {
    const switches = document.querySelector('.languages');
    const show = language => {
        document.documentElement.lang = language;
        switches.querySelectorAll('button').forEach(each => each.setAttribute('aria-pressed', each.lang === language));
    };
    switches.addEventListener('click', event => event.target.lang && show(event.target.lang));
    show(document.documentElement.lang);
    switches.hidden = false;
})();
