// @ts-nocheck
// Generated from schemas/ by "npm run generate". Do not edit.
import ucs2length from 'ajv/dist/runtime/ucs2length.js';
import { formatProblem, formats as formatNames } from '../formats.ts';
const formats = Object.fromEntries(
  formatNames.map((name) => [name, (text) => formatProblem(name, text) === undefined]),
);

export const validateObservedNeeds = validate20;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://ringfence.dev/schemas/observed-needs.schema.json","type":"object","additionalProperties":false,"required":["apiVersion","kind","metadata","spec"],"properties":{"apiVersion":{"const":"ringfence.dev/v1alpha1","description":"The version of Ringfence's own source formats."},"kind":{"const":"ObservedNeeds","description":"The kind of this source."},"metadata":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":253,"description":"The cluster's name, which is also the name of the folder.","examples":["aws-eu1"]}},"description":"Names this source."},"spec":{"type":"object","additionalProperties":false,"required":["namespaces"],"description":"The needs that a program found in the cluster.","properties":{"apiServer":{"$ref":"#/$defs/apiServer"},"namespaces":{"type":"array","description":"The namespaces, each once.","items":{"type":"object","additionalProperties":false,"required":["name","needs"],"properties":{"name":{"type":"string","format":"dns-label","description":"The name of a namespace of the cluster.","examples":["shop"]},"needs":{"type":"array","description":"The needs.","items":{"$ref":"#/$defs/need"}}}}}}}},"$defs":{"apiServer":{"type":"object","additionalProperties":false,"required":["addresses","ports"],"properties":{"addresses":{"type":"array","minItems":1,"items":{"type":"string","format":"ip"},"uniqueItems":true,"description":"Their addresses.","examples":[["10.0.0.1"]]},"ports":{"type":"array","minItems":1,"items":{"type":"integer","minimum":1,"maximum":65535},"uniqueItems":true,"description":"Their TCP ports.","examples":[[6443]]}}},"need":{"type":"object","additionalProperties":false,"required":["kind","object","ports"],"properties":{"kind":{"type":"string","enum":["variable","argument","ingress","route","webhook","monitor","service","rbac","dns","probe"],"description":"What shows the need: a variable or an argument that names a Service, a backend of an Ingress or of a route, a webhook, a monitor of metrics, a Service that others use, a role of the API, cluster DNS, a probe or a hook of a container."},"guessed":{"const":true},"object":{"type":"string","minLength":1,"maxLength":320,"description":"The object that shows it, by its kind and name.","examples":["Ingress/shop"]},"fields":{"type":"array","items":{"type":"string","minLength":1,"maxLength":300},"uniqueItems":true},"from":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/workload"}},"to":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/workload"}},"service":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"namespace":{"type":"string","format":"dns-label"},"name":{"type":"string","format":"dns-subdomain","description":"Its name.","examples":["web"]}}},"ports":{"type":"array","minItems":1,"description":"Ports of the pods of `to`, any of which may be meant.","items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"port":{"type":["integer","string"],"minimum":1,"maximum":65535,"minLength":1,"maxLength":63,"description":"The number, or the name of a container port.","examples":[8080]},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]}}}}}},"workload":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"namespace":{"type":"string","format":"dns-label"},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"]},"name":{"type":"string","minLength":1,"maxLength":253,"description":"The name of the object that creates the pods.","examples":["web"]}}}}};
const schema32 = {"type":"object","additionalProperties":false,"required":["addresses","ports"],"properties":{"addresses":{"type":"array","minItems":1,"items":{"type":"string","format":"ip"},"uniqueItems":true,"description":"Their addresses.","examples":[["10.0.0.1"]]},"ports":{"type":"array","minItems":1,"items":{"type":"integer","minimum":1,"maximum":65535},"uniqueItems":true,"description":"Their TCP ports.","examples":[[6443]]}}};
const func1 = ucs2length.default;
const formats0 = formats.ip;
const formats2 = formats["dns-label"];
const schema33 = {"type":"object","additionalProperties":false,"required":["kind","object","ports"],"properties":{"kind":{"type":"string","enum":["variable","argument","ingress","route","webhook","monitor","service","rbac","dns","probe"],"description":"What shows the need: a variable or an argument that names a Service, a backend of an Ingress or of a route, a webhook, a monitor of metrics, a Service that others use, a role of the API, cluster DNS, a probe or a hook of a container."},"guessed":{"const":true},"object":{"type":"string","minLength":1,"maxLength":320,"description":"The object that shows it, by its kind and name.","examples":["Ingress/shop"]},"fields":{"type":"array","items":{"type":"string","minLength":1,"maxLength":300},"uniqueItems":true},"from":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/workload"}},"to":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/workload"}},"service":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"namespace":{"type":"string","format":"dns-label"},"name":{"type":"string","format":"dns-subdomain","description":"Its name.","examples":["web"]}}},"ports":{"type":"array","minItems":1,"description":"Ports of the pods of `to`, any of which may be meant.","items":{"type":"object","additionalProperties":false,"required":["port"],"properties":{"port":{"type":["integer","string"],"minimum":1,"maximum":65535,"minLength":1,"maxLength":63,"description":"The number, or the name of a container port.","examples":[8080]},"protocol":{"type":"string","enum":["TCP","UDP","SCTP"]}}}}}};
const schema34 = {"type":"object","additionalProperties":false,"required":["name"],"properties":{"namespace":{"type":"string","format":"dns-label"},"kind":{"type":"string","enum":["Deployment","StatefulSet","DaemonSet","ReplicaSet","Job","CronJob","Pod"]},"name":{"type":"string","minLength":1,"maxLength":253,"description":"The name of the object that creates the pods.","examples":["web"]}}};
const formats10 = formats["dns-subdomain"];

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.object === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "object"},message:"must have required property '"+"object"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.ports === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'",schema:schema33.required,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((((key0 === "kind") || (key0 === "guessed")) || (key0 === "object")) || (key0 === "fields")) || (key0 === "from")) || (key0 === "to")) || (key0 === "service")) || (key0 === "ports"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.kind.type,parentSchema:schema33.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((((((((data0 === "variable") || (data0 === "argument")) || (data0 === "ingress")) || (data0 === "route")) || (data0 === "webhook")) || (data0 === "monitor")) || (data0 === "service")) || (data0 === "rbac")) || (data0 === "dns")) || (data0 === "probe"))){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema33.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.kind.enum,parentSchema:schema33.properties.kind,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.guessed !== undefined){
let data1 = data.guessed;
if(true !== data1){
const err6 = {instancePath:instancePath+"/guessed",schemaPath:"#/properties/guessed/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema33.properties.guessed,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.object !== undefined){
let data2 = data.object;
if(typeof data2 === "string"){
if(func1(data2) > 320){
const err7 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/maxLength",keyword:"maxLength",params:{limit: 320},message:"must NOT have more than 320 characters",schema:320,parentSchema:schema33.properties.object,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.object,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.object.type,parentSchema:schema33.properties.object,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.fields !== undefined){
let data3 = data.fields;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(func1(data4) > 300){
const err10 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema33.properties.fields.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(func1(data4) < 1){
const err11 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.fields.items,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/fields/" + i0,schemaPath:"#/properties/fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.fields.items.type,parentSchema:schema33.properties.fields.items,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data3[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err13 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema33.properties.fields,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err14 = {instancePath:instancePath+"/fields",schemaPath:"#/properties/fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.fields.type,parentSchema:schema33.properties.fields,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.from !== undefined){
let data5 = data.from;
if(Array.isArray(data5)){
if(data5.length < 1){
const err15 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.from,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.name === undefined){
const err16 = {instancePath:instancePath+"/from/" + i2,schemaPath:"#/$defs/workload/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.required,parentSchema:schema34,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key1 in data6){
if(!(((key1 === "namespace") || (key1 === "kind")) || (key1 === "name"))){
const err17 = {instancePath:instancePath+"/from/" + i2,schemaPath:"#/$defs/workload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.namespace !== undefined){
let data7 = data6.namespace;
if(typeof data7 === "string"){
if(!(formats2(data7))){
const err18 = {instancePath:instancePath+"/from/" + i2+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema34.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/from/" + i2+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.namespace.type,parentSchema:schema34.properties.namespace,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data6.kind !== undefined){
let data8 = data6.kind;
if(typeof data8 !== "string"){
const err20 = {instancePath:instancePath+"/from/" + i2+"/kind",schemaPath:"#/$defs/workload/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.kind.type,parentSchema:schema34.properties.kind,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(!(((((((data8 === "Deployment") || (data8 === "StatefulSet")) || (data8 === "DaemonSet")) || (data8 === "ReplicaSet")) || (data8 === "Job")) || (data8 === "CronJob")) || (data8 === "Pod"))){
const err21 = {instancePath:instancePath+"/from/" + i2+"/kind",schemaPath:"#/$defs/workload/properties/kind/enum",keyword:"enum",params:{allowedValues: schema34.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.kind.enum,parentSchema:schema34.properties.kind,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data6.name !== undefined){
let data9 = data6.name;
if(typeof data9 === "string"){
if(func1(data9) > 253){
const err22 = {instancePath:instancePath+"/from/" + i2+"/name",schemaPath:"#/$defs/workload/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.name,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(func1(data9) < 1){
const err23 = {instancePath:instancePath+"/from/" + i2+"/name",schemaPath:"#/$defs/workload/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.name,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/from/" + i2+"/name",schemaPath:"#/$defs/workload/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.name.type,parentSchema:schema34.properties.name,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/from/" + i2,schemaPath:"#/$defs/workload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data6};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.from.type,parentSchema:schema33.properties.from,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.to !== undefined){
let data10 = data.to;
if(Array.isArray(data10)){
if(data10.length < 1){
const err27 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.to,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len2 = data10.length;
for(let i3=0; i3<len2; i3++){
let data11 = data10[i3];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.name === undefined){
const err28 = {instancePath:instancePath+"/to/" + i3,schemaPath:"#/$defs/workload/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema34.required,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
for(const key2 in data11){
if(!(((key2 === "namespace") || (key2 === "kind")) || (key2 === "name"))){
const err29 = {instancePath:instancePath+"/to/" + i3,schemaPath:"#/$defs/workload/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data11.namespace !== undefined){
let data12 = data11.namespace;
if(typeof data12 === "string"){
if(!(formats2(data12))){
const err30 = {instancePath:instancePath+"/to/" + i3+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema34.properties.namespace,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/to/" + i3+"/namespace",schemaPath:"#/$defs/workload/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.namespace.type,parentSchema:schema34.properties.namespace,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data11.kind !== undefined){
let data13 = data11.kind;
if(typeof data13 !== "string"){
const err32 = {instancePath:instancePath+"/to/" + i3+"/kind",schemaPath:"#/$defs/workload/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.kind.type,parentSchema:schema34.properties.kind,data:data13};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((((((data13 === "Deployment") || (data13 === "StatefulSet")) || (data13 === "DaemonSet")) || (data13 === "ReplicaSet")) || (data13 === "Job")) || (data13 === "CronJob")) || (data13 === "Pod"))){
const err33 = {instancePath:instancePath+"/to/" + i3+"/kind",schemaPath:"#/$defs/workload/properties/kind/enum",keyword:"enum",params:{allowedValues: schema34.properties.kind.enum},message:"must be equal to one of the allowed values",schema:schema34.properties.kind.enum,parentSchema:schema34.properties.kind,data:data13};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data11.name !== undefined){
let data14 = data11.name;
if(typeof data14 === "string"){
if(func1(data14) > 253){
const err34 = {instancePath:instancePath+"/to/" + i3+"/name",schemaPath:"#/$defs/workload/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema34.properties.name,data:data14};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(func1(data14) < 1){
const err35 = {instancePath:instancePath+"/to/" + i3+"/name",schemaPath:"#/$defs/workload/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema34.properties.name,data:data14};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/to/" + i3+"/name",schemaPath:"#/$defs/workload/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema34.properties.name.type,parentSchema:schema34.properties.name,data:data14};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/to/" + i3,schemaPath:"#/$defs/workload/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema34.type,parentSchema:schema34,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.to.type,parentSchema:schema33.properties.to,data:data10};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.service !== undefined){
let data15 = data.service;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.name === undefined){
const err39 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema33.properties.service.required,parentSchema:schema33.properties.service,data:data15};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
for(const key3 in data15){
if(!((key3 === "namespace") || (key3 === "name"))){
const err40 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.service,data:data15};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data15.namespace !== undefined){
let data16 = data15.namespace;
if(typeof data16 === "string"){
if(!(formats2(data16))){
const err41 = {instancePath:instancePath+"/service/namespace",schemaPath:"#/properties/service/properties/namespace/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema33.properties.service.properties.namespace,data:data16};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/service/namespace",schemaPath:"#/properties/service/properties/namespace/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.service.properties.namespace.type,parentSchema:schema33.properties.service.properties.namespace,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data15.name !== undefined){
let data17 = data15.name;
if(typeof data17 === "string"){
if(!(formats10(data17))){
const err43 = {instancePath:instancePath+"/service/name",schemaPath:"#/properties/service/properties/name/format",keyword:"format",params:{format: "dns-subdomain"},message:"must match format \""+"dns-subdomain"+"\"",schema:"dns-subdomain",parentSchema:schema33.properties.service.properties.name,data:data17};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
else {
const err44 = {instancePath:instancePath+"/service/name",schemaPath:"#/properties/service/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.service.properties.name.type,parentSchema:schema33.properties.service.properties.name,data:data17};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/service",schemaPath:"#/properties/service/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.service.type,parentSchema:schema33.properties.service,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.ports !== undefined){
let data18 = data.ports;
if(Array.isArray(data18)){
if(data18.length < 1){
const err46 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema33.properties.ports,data:data18};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len3 = data18.length;
for(let i4=0; i4<len3; i4++){
let data19 = data18[i4];
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.port === undefined){
const err47 = {instancePath:instancePath+"/ports/" + i4,schemaPath:"#/properties/ports/items/required",keyword:"required",params:{missingProperty: "port"},message:"must have required property '"+"port"+"'",schema:schema33.properties.ports.items.required,parentSchema:schema33.properties.ports.items,data:data19};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
for(const key4 in data19){
if(!((key4 === "port") || (key4 === "protocol"))){
const err48 = {instancePath:instancePath+"/ports/" + i4,schemaPath:"#/properties/ports/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema33.properties.ports.items,data:data19};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data19.port !== undefined){
let data20 = data19.port;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (typeof data20 !== "string")){
const err49 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/type",keyword:"type",params:{type: schema33.properties.ports.items.properties.port.type},message:"must be integer,string",schema:schema33.properties.ports.items.properties.port.type,parentSchema:schema33.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 65535 || isNaN(data20)){
const err50 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema33.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(data20 < 1 || isNaN(data20)){
const err51 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema33.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(typeof data20 === "string"){
if(func1(data20) > 63){
const err52 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/maxLength",keyword:"maxLength",params:{limit: 63},message:"must NOT have more than 63 characters",schema:63,parentSchema:schema33.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(func1(data20) < 1){
const err53 = {instancePath:instancePath+"/ports/" + i4+"/port",schemaPath:"#/properties/ports/items/properties/port/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema33.properties.ports.items.properties.port,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
if(data19.protocol !== undefined){
let data21 = data19.protocol;
if(typeof data21 !== "string"){
const err54 = {instancePath:instancePath+"/ports/" + i4+"/protocol",schemaPath:"#/properties/ports/items/properties/protocol/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema33.properties.ports.items.properties.protocol.type,parentSchema:schema33.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!(((data21 === "TCP") || (data21 === "UDP")) || (data21 === "SCTP"))){
const err55 = {instancePath:instancePath+"/ports/" + i4+"/protocol",schemaPath:"#/properties/ports/items/properties/protocol/enum",keyword:"enum",params:{allowedValues: schema33.properties.ports.items.properties.protocol.enum},message:"must be equal to one of the allowed values",schema:schema33.properties.ports.items.properties.protocol.enum,parentSchema:schema33.properties.ports.items.properties.protocol,data:data21};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/ports/" + i4,schemaPath:"#/properties/ports/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.properties.ports.items.type,parentSchema:schema33.properties.ports.items,data:data19};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema33.properties.ports.type,parentSchema:schema33.properties.ports,data:data18};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema33.type,parentSchema:schema33,data};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="https://ringfence.dev/schemas/observed-needs.schema.json" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.apiVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "apiVersion"},message:"must have required property '"+"apiVersion"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.metadata === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "metadata"},message:"must have required property '"+"metadata"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.spec === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec"},message:"must have required property '"+"spec"+"'",schema:schema31.required,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
if("ringfence.dev/v1alpha1" !== data0){
const err5 = {instancePath:instancePath+"/apiVersion",schemaPath:"#/properties/apiVersion/const",keyword:"const",params:{allowedValue: "ringfence.dev/v1alpha1"},message:"must be equal to constant",schema:"ringfence.dev/v1alpha1",parentSchema:schema31.properties.apiVersion,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if("ObservedNeeds" !== data1){
const err6 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "ObservedNeeds"},message:"must be equal to constant",schema:"ObservedNeeds",parentSchema:schema31.properties.kind,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.metadata.required,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data2){
if(!(key1 === "name")){
const err8 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data2.name !== undefined){
let data3 = data2.name;
if(typeof data3 === "string"){
if(func1(data3) > 253){
const err9 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/maxLength",keyword:"maxLength",params:{limit: 253},message:"must NOT have more than 253 characters",schema:253,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func1(data3) < 1){
const err10 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/metadata/name",schemaPath:"#/properties/metadata/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.metadata.properties.name.type,parentSchema:schema31.properties.metadata.properties.name,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.metadata.type,parentSchema:schema31.properties.metadata,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.spec !== undefined){
let data4 = data.spec;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.namespaces === undefined){
const err13 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/required",keyword:"required",params:{missingProperty: "namespaces"},message:"must have required property '"+"namespaces"+"'",schema:schema31.properties.spec.required,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data4){
if(!((key2 === "apiServer") || (key2 === "namespaces"))){
const err14 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.apiServer !== undefined){
let data5 = data4.apiServer;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.addresses === undefined){
const err15 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/$defs/apiServer/required",keyword:"required",params:{missingProperty: "addresses"},message:"must have required property '"+"addresses"+"'",schema:schema32.required,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5.ports === undefined){
const err16 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/$defs/apiServer/required",keyword:"required",params:{missingProperty: "ports"},message:"must have required property '"+"ports"+"'",schema:schema32.required,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
for(const key3 in data5){
if(!((key3 === "addresses") || (key3 === "ports"))){
const err17 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/$defs/apiServer/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data5.addresses !== undefined){
let data6 = data5.addresses;
if(Array.isArray(data6)){
if(data6.length < 1){
const err18 = {instancePath:instancePath+"/spec/apiServer/addresses",schemaPath:"#/$defs/apiServer/properties/addresses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.addresses,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err19 = {instancePath:instancePath+"/spec/apiServer/addresses/" + i0,schemaPath:"#/$defs/apiServer/properties/addresses/items/format",keyword:"format",params:{format: "ip"},message:"must match format \""+"ip"+"\"",schema:"ip",parentSchema:schema32.properties.addresses.items,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/spec/apiServer/addresses/" + i0,schemaPath:"#/$defs/apiServer/properties/addresses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema32.properties.addresses.items.type,parentSchema:schema32.properties.addresses.items,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i1 = data6.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data6[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err21 = {instancePath:instancePath+"/spec/apiServer/addresses",schemaPath:"#/$defs/apiServer/properties/addresses/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema32.properties.addresses,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err22 = {instancePath:instancePath+"/spec/apiServer/addresses",schemaPath:"#/$defs/apiServer/properties/addresses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.addresses.type,parentSchema:schema32.properties.addresses,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data5.ports !== undefined){
let data8 = data5.ports;
if(Array.isArray(data8)){
if(data8.length < 1){
const err23 = {instancePath:instancePath+"/spec/apiServer/ports",schemaPath:"#/$defs/apiServer/properties/ports/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema32.properties.ports,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len1 = data8.length;
for(let i2=0; i2<len1; i2++){
let data9 = data8[i2];
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err24 = {instancePath:instancePath+"/spec/apiServer/ports/" + i2,schemaPath:"#/$defs/apiServer/properties/ports/items/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema32.properties.ports.items.type,parentSchema:schema32.properties.ports.items,data:data9};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 65535 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/spec/apiServer/ports/" + i2,schemaPath:"#/$defs/apiServer/properties/ports/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535",schema:65535,parentSchema:schema32.properties.ports.items,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/spec/apiServer/ports/" + i2,schemaPath:"#/$defs/apiServer/properties/ports/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema32.properties.ports.items,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
let i3 = data8.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data8[i3];
if(!(((typeof item1 == "number") && (!(item1 % 1) && !isNaN(item1))) && (isFinite(item1)))){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err27 = {instancePath:instancePath+"/spec/apiServer/ports",schemaPath:"#/$defs/apiServer/properties/ports/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema32.properties.ports,data:data8};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err28 = {instancePath:instancePath+"/spec/apiServer/ports",schemaPath:"#/$defs/apiServer/properties/ports/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema32.properties.ports.type,parentSchema:schema32.properties.ports,data:data8};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath:instancePath+"/spec/apiServer",schemaPath:"#/$defs/apiServer/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema32.type,parentSchema:schema32,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.namespaces !== undefined){
let data10 = data4.namespaces;
if(Array.isArray(data10)){
const len2 = data10.length;
for(let i4=0; i4<len2; i4++){
let data11 = data10[i4];
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.name === undefined){
const err30 = {instancePath:instancePath+"/spec/namespaces/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data11.needs === undefined){
const err31 = {instancePath:instancePath+"/spec/namespaces/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/required",keyword:"required",params:{missingProperty: "needs"},message:"must have required property '"+"needs"+"'",schema:schema31.properties.spec.properties.namespaces.items.required,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data11};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
for(const key4 in data11){
if(!((key4 === "name") || (key4 === "needs"))){
const err32 = {instancePath:instancePath+"/spec/namespaces/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data11};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data11.name !== undefined){
let data12 = data11.name;
if(typeof data12 === "string"){
if(!(formats2(data12))){
const err33 = {instancePath:instancePath+"/spec/namespaces/" + i4+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/format",keyword:"format",params:{format: "dns-label"},message:"must match format \""+"dns-label"+"\"",schema:"dns-label",parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data12};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/spec/namespaces/" + i4+"/name",schemaPath:"#/properties/spec/properties/namespaces/items/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema31.properties.spec.properties.namespaces.items.properties.name.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.name,data:data12};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data11.needs !== undefined){
let data13 = data11.needs;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i5=0; i5<len3; i5++){
if(!(validate21(data13[i5], {instancePath:instancePath+"/spec/namespaces/" + i4+"/needs/" + i5,parentData:data13,parentDataProperty:i5,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err35 = {instancePath:instancePath+"/spec/namespaces/" + i4+"/needs",schemaPath:"#/properties/spec/properties/namespaces/items/properties/needs/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.items.properties.needs.type,parentSchema:schema31.properties.spec.properties.namespaces.items.properties.needs,data:data13};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/spec/namespaces/" + i4,schemaPath:"#/properties/spec/properties/namespaces/items/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.properties.namespaces.items.type,parentSchema:schema31.properties.spec.properties.namespaces.items,data:data11};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/spec/namespaces",schemaPath:"#/properties/spec/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema31.properties.spec.properties.namespaces.type,parentSchema:schema31.properties.spec.properties.namespaces,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/spec",schemaPath:"#/properties/spec/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.properties.spec.type,parentSchema:schema31.properties.spec,data:data4};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema31.type,parentSchema:schema31,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
