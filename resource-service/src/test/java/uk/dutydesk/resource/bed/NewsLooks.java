package uk.dutydesk.resource.bed;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells of wards when a test says so; the timer is off in tests. */
@ApplicationScoped
public class NewsLooks {

    private final TellingWardNews news;

    NewsLooks(TellingWardNews news) {
        this.news = news;
    }

    public void once() {
        news.tell();
    }
}
