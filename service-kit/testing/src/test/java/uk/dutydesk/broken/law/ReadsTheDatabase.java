package uk.dutydesk.broken.law;

import jakarta.persistence.EntityManager;

record ReadsTheDatabase(EntityManager database) {}
