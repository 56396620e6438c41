package uk.dutydesk.broken.house;

import org.eclipse.microprofile.reactive.messaging.Message;

record Shouting(Message<String> message) {}
