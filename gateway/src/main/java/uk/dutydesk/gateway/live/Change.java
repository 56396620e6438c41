package uk.dutydesk.gateway.live;

/** What has changed: a kind and an id, never content. */
record Change(String topic, String fact, String id) {}
